"""Addresses on other sites: which the data names, whether they still answer, and since when not."""

from toolbox.checks.external_links.asking import Result, RetryPolicy, check
from toolbox.checks.external_links.gathering import Link, gather
from toolbox.checks.external_links.reporting import Exempt, exempt, lines, remember

__all__ = ["Exempt", "Link", "Result", "RetryPolicy", "check", "exempt", "gather", "lines", "remember"]
