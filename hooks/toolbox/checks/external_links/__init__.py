"""Addresses on other sites: which the data names, whether they still answer, and since when not."""

from __future__ import annotations

from toolbox.checks.external_links import asking, gathering, reporting

Link = gathering.Link
Result = asking.Result
RetryPolicy = asking.RetryPolicy
gather = gathering.gather
check = asking.check
Exempt = reporting.Exempt
exempt = reporting.exempt
remember = reporting.remember
lines = reporting.lines
