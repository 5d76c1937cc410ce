/** No layouts beside Mermaid's own. */
export default [];
