/** A data file of treaties: four States in two groups, with every mark, a State with a short name, and cells with sources. */
export const STATUS = `as-at: 24 November 2026
treaties:
  - { id: budapest, title: Budapest Convention }
  - { id: hanoi, title: United Nations Convention }
groups:
  - title: Southeast Asia
    states:
      - { name: Philippines, status: { budapest: { mark: party, text: 1 Jul 2018, source: coe }, hanoi: { mark: signed, text: 25 Oct 2025, source: "@untc; @coe" } } }
      - { name: "Lao People's Democratic Republic", short: Lao PDR, status: { budapest: { mark: open }, hanoi: { mark: signed, source: untc } } }
  - title: The Pacific
    states:
      - { name: Tuvalu, status: { budapest: { mark: unknown } } }
      - { name: Fiji, status: { budapest: { mark: party, source: coe }, hanoi: { mark: open } } }
`;
