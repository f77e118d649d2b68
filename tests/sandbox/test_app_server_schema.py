"""Everything that the description of app servers allows, asked of the sandbox; and much that it does not allow."""

from __future__ import annotations

from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from vod_desktop.sandbox import Sandbox, SandboxOptions

DESCRIPTION = Path(__file__).parents[2] / "resources" / "openapi" / "app-server.yaml"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
schema = schemathesis.openapi.from_path(DESCRIPTION)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory):
    options = SandboxOptions(data_dir=tmp_path_factory.mktemp("sandbox"), app_server=True)
    with Sandbox(options) as running:
        yield running


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_what_the_description_says(case: schemathesis.Case, server: Sandbox) -> None:
    shown = {"Authorization": f"Bearer {server.keys.app_token}"}
    case.call_and_validate(base_url=server.endpoint, headers=shown, checks=CHECKS)
