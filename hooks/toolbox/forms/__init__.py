"""Forms for people who have never seen a data file: what to ask, and answers back to values. Follows from the models alone."""

from toolbox.forms.answers import Refused, values
from toolbox.forms.choices import of as choices_of
from toolbox.forms.issue_bodies import Proposal, parse
from toolbox.forms.issue_forms import files, right
from toolbox.forms.questions import Question, Topic, topics

__all__ = ["Proposal", "Question", "Refused", "Topic", "choices_of", "files", "parse", "right", "topics", "values"]
