"""Forms for people who have never seen a data file: what to ask, and answers back to values."""

from toolbox.forms.answers import Refused, values
from toolbox.forms.choices import pickable
from toolbox.forms.issue_bodies import Proposal, parse
from toolbox.forms.issue_forms import files, right
from toolbox.forms.questions import Question, Topic, topics

__all__ = ["Proposal", "Question", "Refused", "Topic", "files", "parse", "pickable", "right", "topics", "values"]
