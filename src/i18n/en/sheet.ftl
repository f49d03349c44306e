# Sheets, headings and charts of spreadsheets.

sheet-answers = Answers
sheet-votes = Votes
sheet-scores = Scores
sheet-actions = Actions
sheet-charts = Charts

sheet-yes = yes
sheet-no = no

sheet-id = Id
sheet-essential = Essential
sheet-weight = Weight
sheet-state = State
sheet-answer = Answer
sheet-meaning = What it means
sheet-counted = Counts as
sheet-low = Interval from
sheet-high = Interval to
sheet-gap = Gap
sheet-shown = Shown
sheet-remark = Remark
sheet-reason = Reason

sheet-role = Role
sheet-first-counted = At first
sheet-first-answer = First answer
sheet-again = Voted again

sheet-kind = Kind
sheet-lens = Lens
sheet-whole = Overall
sheet-title = Name
sheet-parent = Belongs to
sheet-questions = Questions
sheet-answered = Answered
sheet-level-name = Level in words

sheet-text = What to do
sheet-question-id = About
sheet-quick-win = Quick win
sheet-why = Why here
sheet-priority = Priority
sheet-tie-group = Tied group
sheet-gain = Score gain
sheet-first-five = Among the first five
sheet-needs = Needs
sheet-usual-owner = Usual owner

sheet-profile = Scores of the dimensions with their intervals
sheet-matrix = Actions by effort and impact
sheet-below = Down to
sheet-above = Up to
sheet-count = How many
sheet-places = Actions, by place
sheet-axis-effort = Effort: 1 small, 2 medium, 3 large
sheet-axis-impact = Impact: 1 low, 2 medium, 3 high
