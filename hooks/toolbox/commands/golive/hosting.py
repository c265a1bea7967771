"""What GitHub says of the settings of the repository. It is asked, never told; the token stands in no address and no message."""

import json
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from toolbox.model import Settings

API = "https://api.github.com"
SECONDS = 20
REQUIRED = {"klaar"}  # the one check that main requires
LABELS = ".github/labels.toml"


class Unknown(Exception):
    """It can't be seen: there is no address, no token, no right to see it or no answer."""


@dataclass(frozen=True, slots=True)
class Host:
    """`name` is `organisation/repository`; the token is GH_TOKEN of `environ`."""

    name: str
    environ: Mapping[str, str]
    root: Path
    settings: Settings

    def ask(self, path: str) -> Any:
        """What GitHub has at `path` of the repository; {} where there is nothing. Raises Unknown."""
        token = self.environ.get("GH_TOKEN", "")
        if not self.name or not token:
            raise Unknown
        address = f"{self.environ.get('GITHUB_API_URL', API)}/repos/{self.name}/{path}".rstrip("/")
        request = urllib.request.Request(address, headers={"Accept": "application/vnd.github+json"})  # noqa: S310
        request.add_unredirected_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - the machine names its own API
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return {}
            raise Unknown from None
        except (OSError, ValueError):
            raise Unknown from None


def is_public(host: Host) -> bool:
    return host.ask("").get("private") is False


def publishes(host: Host) -> bool:
    return bool(host.ask("pages").get("build_type") == "workflow")


def has_guarded_environment(host: Host) -> bool:
    return bool(host.ask("environments/github-pages").get("deployment_branch_policy"))


def may_open_pull_requests(host: Host) -> bool:
    return host.ask("actions/permissions/workflow").get("can_approve_pull_request_reviews") is True


def has_rules(host: Host) -> bool:
    """A pull request is needed, and of all checks `klaar` alone: another would wait for ever for a run that need not be."""
    rules = host.ask("rules/branches/main") or []
    kinds = {rule["type"] for rule in rules}
    checks = [
        rule["parameters"]["required_status_checks"] for rule in rules if rule["type"] == "required_status_checks"
    ]
    return "pull_request" in kinds and {check["context"] for some in checks for check in some} == REQUIRED


def has_labels(host: Host) -> bool:
    path = host.root / LABELS
    wanted = tomllib.loads(path.read_text("utf-8"))["label"] if path.is_file() else []
    known = {label["name"] for label in host.ask("labels?per_page=100") or []}
    return {label["name"] for label in wanted} <= known


def takes_private_reports(host: Host) -> bool:
    return host.ask("private-vulnerability-reporting").get("enabled") is True


def serves_address(host: Host) -> bool:
    page, address = host.ask("pages"), urlsplit(host.settings.site_url)
    served = urlsplit(page.get("html_url") or "")
    same = (served.netloc, served.path.rstrip("/")) == (address.netloc, address.path.rstrip("/"))
    return same and bool(address.netloc) and page.get("https_enforced") is True


CHECKS: dict[str, Callable[[Host], bool]] = {
    check.__name__: check
    for check in (
        is_public,
        publishes,
        has_guarded_environment,
        may_open_pull_requests,
        has_rules,
        has_labels,
        takes_private_reports,
        serves_address,
    )
}
