"""Addresses on other sites: which the data names, whether they still answer, and since when not. The only room on the network."""

from __future__ import annotations

from toolbox.checks.external_links import asking, gathering, reporting

Link = gathering.Link
Result = asking.Result
Manners = asking.Manners
gather = gathering.gather
check = asking.check
Exempt = reporting.Exempt
exempt = reporting.exempt
remember = reporting.remember
lines = reporting.lines
