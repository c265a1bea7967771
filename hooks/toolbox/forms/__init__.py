"""Forms for people who have never seen a data file: what to ask, and answers back to values. Follows from the models alone."""

from toolbox.forms.answers import Refused, values
from toolbox.forms.bodies import Proposal, parse
from toolbox.forms.issues import files
from toolbox.forms.questions import Question, Topic, topics

__all__ = ["Proposal", "Question", "Refused", "Topic", "files", "parse", "topics", "values"]
