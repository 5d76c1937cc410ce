/** What `imprimatur --help` shows below the commands. */
export const EXAMPLES = `
Examples:
  imprimatur build                         every publication, both editions, into build/
  imprimatur build guide --edition public  one edition of one publication
  imprimatur check                         words, sources and references, without a browser
  imprimatur preview guide                 the pages in a browser, made again on each save
  imprimatur verify FILE                   whether a file is unchanged and holds nothing that is withheld
  imprimatur release --dry-run             whether the tagged version passes every door of a release
  imprimatur init my-guide                 a folder whose first build passes

Exit codes: 0 clean · 1 the document has errors · 2 usage or configuration · 3 a tool is missing · 4 a leak was found
Files: imprimatur.yaml, manuscript/<publication>/publication.yaml; how to write: docs/authoring.md`;
