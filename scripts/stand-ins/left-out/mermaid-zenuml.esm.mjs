/** A kind of diagram that no text is. */
export default { id: 'left-out', detector: () => false, loader: () => Promise.reject(new Error('left out')) };
