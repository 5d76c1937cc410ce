export const STRIPS = `kind: month-strips
alt: Two strips.
strips:
  - { value: "10 hours", text: "One case", style: hours }
  - { value: "90 days, renewable once", text: "Data preserved in one State", months: 3, renewable: 3, style: renewable }
  - { value: "6 to 24 months", text: "The answer to a formal request", months: 24, from: 6, style: answer }
`;

export const BARS = `kind: bars
alt: Three bars.
unit: Per cent of children
bars:
  - { label: Philippines, value: 20 }
  - { label: A State with a rather long name, value: 11, note: "surveyed in two regions only, so likely too low" }
  - { label: Indonesia, value: 2, display: "2, at least" }
`;

export const CHART = `kind: chart
alt: Three lines.
x: { type: ordinal, label: Date of the count }
y: { label: Cumulative number, max: 600 }
series:
  - name: victims removed from harm
    points: [{ x: Feb 2019, y: 0 }, { x: Mar 2020, y: 136, label: "136" }, { x: Apr 2021, y: 373, label: "373" }, { x: Mar 2022, y: 526 }]
  - name: operations
    points: [{ x: Feb 2019, y: 0 }, { x: Mar 2020, y: 41, label: "41" }, { x: Apr 2021, y: 118, label: "118" }, { x: Mar 2022, y: 179 }]
  - name: arrests
    points: [{ x: Feb 2019, y: 0 }, { x: Mar 2020, y: 41, label: "41" }, { x: Apr 2021, y: 84, label: "84" }, { x: Mar 2022, y: 113 }]
`;

export const BROKEN_SERIES = `kind: chart
alt: One line with a gap.
x: { type: year }
y: { label: "Reports, millions", format: millions }
series:
  - name: reports
    points: [{ x: 2020, y: 21800000 }, { x: 2021, y: 29400000 }, { x: 2022, y: 32000000 }, { x: 2023, y: 36200000 }, { x: 2024, y: 20500000 }]
    break-after: [2023]
notes: [{ x: 2024, text: "Related reports are bundled since 2024, so the count is not comparable" }]
`;

export const MAP = `kind: map
alt: Four cards.
data: treaty-status.yaml
joined: { treaty: budapest, label: Budapest Convention }
signed: { treaty: hanoi, label: UN Convention }
cards:
  - { state: Philippines, row: 1, column: 2 }
  - { state: "Lao People's Democratic Republic", row: 1, column: 1 }
  - { state: Tuvalu, row: 2, column: 3 }
  - { state: Fiji, row: 2, column: 2 }
key:
  - { mark: joined, text: "Budapest Convention: joined" }
  - { mark: unknown, text: Not known }
`;

export const DECISION = `kind: decision
alt: Two questions and two lanes.
questions:
  - ask: Could the data be lost before a formal request is decided?
    help: The answer is nearly always yes.
    then: Then, or no
    yes:
      title: Preserve first
      text: Six facts, sent through the network or the portal of the provider.
      tag: "@sop-victim-id, @sop-referral"
      strips:
        - { value: "At least 60 days", months: 2, style: kept }
        - { value: "90 days, renewable once", months: 3, renewable: 3, style: kept }
last:
  ask: Which kind of data must the court see?
  lanes:
    - title: Subscriber data
      help: Who holds the account
      box: { title: Direct request, text: "To the provider, under its own rules; see @sec-formal.", tag: "@sop-disclosure", time: No fixed time }
    - title: Content
      help: Messages, images, files
      box: { title: Formal request, text: Through the central authority., tag: "@sec-formal", strip: { value: 6 to 24 months, months: 24, from: 6, style: answer } }
asides:
  - { label: At any point, ask: Is another State investigating?, text: "Ask before any arrest: @sop-referral." }
`;

export const CHANNELS = `kind: channels
alt: Three channels.
heads: [Who asks, What passes, Who answers]
border: Border
start: Investigator
channels:
  - from: Contact point
    about: answers at any hour
    passes: Keep the data
    limit: nothing is handed over
    to: { title: Contact point abroad, text: Has the company keep the data, tag: "@sop-disclosure", strip: { value: 60 days or more, months: 2, style: kept } }
    leads-to: Company
  - { from: Prosecutor, passes: Direct request, to: { title: Company, tag: "@sec-formal", time: No fixed time } }
  - { from: A central authority with a long name, passes: Formal request, to: { title: Authority, strip: { value: "", months: 24, from: 6, style: answer } }, leads-to: Company }
`;

export const SPINES = `kind: spines
alt: Two spines.
left:
  title: The case
  steps:
    - { do: Log it, text: "A number, a time", who: Contact point, when: at once }
    - { do: Sort it, text: "A sentence on it that is a good deal too long to stand on a single line" }
    - { do: Report back, when: monthly }
right:
  title: The child
  steps:
    - { do: Ask about danger, beside: 1, arrow: at once, text: "See @sec-formal." }
    - { do: Tell the child, beside: 3, arrow: when there is news, who: Social worker }
    - { do: Support }
`;

export const CALENDAR = `kind: calendar
alt: A calendar of two rows.
months: 24
rows:
  - { value: "90 days.", text: Data are kept, months: 3, renewable: 3, style: renewable }
  - { value: "6 to 24 months.", text: "The answer, @sec-formal", months: 24, from: 6, style: answer }
events:
  - { at: 0, when: Day 1, text: Ask to keep the data. }
  - { at: 3, when: Day 90, text: Ask for renewal. }
  - { at: 6, row: 2, when: From month 6 }
`;
