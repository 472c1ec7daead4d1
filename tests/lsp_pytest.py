#!/usr/bin/env python3
"""Every request of the language server through pytest-lsp, a client that others wrote (PyPI: pytest-lsp).

usage: KCL=PATH pytest lsp_pytest.py     or     lsp_pytest.py --kcl PATH

What the server says has to be readable as lsprotocol has it, and to be something. Run as a program it ends with status
77 (skipped) where pytest-lsp is not installed.
"""
import os
import sys

TEXT = """import math

schema Base:
    size: int = 1

schema App(Base):
    name: str

app = App {
    name = "x"
}
count = math.floor(1.5)
twice = lambda first: int, second: int -> int {
    first * second
}
value = twice(count,   2)
wrong = coun
"""

try:
    import pytest
    import pytest_lsp
    from lsprotocol import types
    from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
except ImportError:
    if __name__ == "__main__":
        print("pytest-lsp is not installed")
        sys.exit(77)
    raise

if __name__ == "__main__":
    os.environ["KCL"] = os.path.abspath(sys.argv[sys.argv.index("--kcl") + 1])
    sys.exit(pytest.main([__file__, "-q", "-p", "no:cacheprovider", "-o", "asyncio_mode=auto"]))


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[os.environ.get("KCL", "kcl"), "lsp"]))
async def client(lsp_client: LanguageClient, tmp_path):
    (tmp_path / "kcl.mod").write_text('[package]\nname = "m"\n')
    path = tmp_path / "main.k"
    path.write_text(TEXT)
    lsp_client.uri = path.as_uri()
    await lsp_client.initialize_session(types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code"), workspace_folders=[types.WorkspaceFolder(tmp_path.as_uri(), "m")]))
    lsp_client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=lsp_client.uri, language_id="KCL", version=1, text=TEXT)))
    yield
    await lsp_client.shutdown_session()


def place(line, character):
    return types.Position(line=line, character=character)


def asked(client, kind, line=None, character=None, **more):
    document = types.TextDocumentIdentifier(uri=client.uri)
    if line is None:
        return kind(text_document=document, **more)
    return kind(text_document=document, position=place(line, character), **more)


EVERYTHING = types.Range(start=types.Position(0, 0), end=types.Position(99, 0))
OPTIONS = types.FormattingOptions(tab_size=4, insert_spaces=True)


@pytest.mark.asyncio
async def test_diagnostics(client):
    await client.wait_for_notification("textDocument/publishDiagnostics")
    published = client.diagnostics[client.uri]
    assert [d.code for d in published] == ["undefined-name"]
    report = await client.text_document_diagnostic_async(asked(client, types.DocumentDiagnosticParams))
    assert report.kind == "full" and report.items[0].code == "undefined-name"


@pytest.mark.asyncio
async def test_navigation(client):
    assert (await client.text_document_definition_async(asked(client, types.DefinitionParams, 8, 7)))[0].range.start.line == 5
    assert (await client.text_document_declaration_async(asked(client, types.DeclarationParams, 11, 9)))[0].range.start.line == 0
    assert (await client.text_document_type_definition_async(asked(client, types.TypeDefinitionParams, 8, 1)))[0].range.start.line == 5
    assert (await client.text_document_implementation_async(asked(client, types.ImplementationParams, 2, 8)))[0].range.start.line == 5
    context = types.ReferenceContext(include_declaration=True)
    assert len(await client.text_document_references_async(asked(client, types.ReferenceParams, 6, 5, context=context))) == 2
    assert len(await client.text_document_document_highlight_async(asked(client, types.DocumentHighlightParams, 11, 1))) == 2


@pytest.mark.asyncio
async def test_hover_and_symbols(client):
    found = await client.text_document_hover_async(asked(client, types.HoverParams, 8, 7))
    assert "schema App(Base)" in found.contents.value
    names = [s.name for s in await client.text_document_document_symbol_async(asked(client, types.DocumentSymbolParams))]
    assert names == ["Base", "App", "app", "count", "twice", "value", "wrong"]
    symbols = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="twi"))
    assert [s.name for s in symbols] == ["twice"]


@pytest.mark.asyncio
async def test_completion_and_signatures(client):
    found = await client.text_document_completion_async(asked(client, types.CompletionParams, 16, 12))
    item = next(i for i in found.items if i.label == "count")
    whole = await client.completion_item_resolve_async(item)
    assert "count: int" in whole.documentation.value
    help_ = await client.text_document_signature_help_async(asked(client, types.SignatureHelpParams, 15, 23))
    assert help_.signatures[0].label.startswith("twice(first: int") and help_.active_parameter == 1


@pytest.mark.asyncio
async def test_rename(client):
    prepared = await client.text_document_prepare_rename_async(asked(client, types.PrepareRenameParams, 6, 5))
    assert prepared.placeholder == "name"
    edit = await client.text_document_rename_async(asked(client, types.RenameParams, 6, 5, new_name="title"))
    assert len(edit.changes[client.uri]) == 2


@pytest.mark.asyncio
async def test_formatting(client):
    assert len(await client.text_document_formatting_async(asked(client, types.DocumentFormattingParams, options=OPTIONS))) == 1
    line = types.Range(start=place(15, 0), end=place(15, 5))
    assert len(await client.text_document_range_formatting_async(
        asked(client, types.DocumentRangeFormattingParams, range=line, options=OPTIONS))) == 1
    edits = await client.text_document_on_type_formatting_async(
        asked(client, types.DocumentOnTypeFormattingParams, 9, 0, ch="\n", options=OPTIONS))
    assert list(edits) == []


@pytest.mark.asyncio
async def test_looks(client):
    full = await client.text_document_semantic_tokens_full_async(asked(client, types.SemanticTokensParams))
    assert len(full.data) % 5 == 0 and full.data
    delta = await client.text_document_semantic_tokens_full_delta_async(
        asked(client, types.SemanticTokensDeltaParams, previous_result_id=full.result_id))
    assert list(delta.edits) == []
    part = await client.text_document_semantic_tokens_range_async(
        asked(client, types.SemanticTokensRangeParams, range=types.Range(start=place(8, 0), end=place(9, 0))))
    assert 0 < len(part.data) < len(full.data)
    assert await client.text_document_folding_range_async(asked(client, types.FoldingRangeParams))
    assert (await client.text_document_selection_range_async(
        asked(client, types.SelectionRangeParams, positions=[place(9, 5)])))[0].parent is not None
    hints = await client.text_document_inlay_hint_async(asked(client, types.InlayHintParams, range=EVERYTHING))
    assert ": int" in [h.label for h in hints]
    lenses = await client.text_document_code_lens_async(asked(client, types.CodeLensParams))
    assert [lens.command.command for lens in lenses] == ["kcl.showYaml"]
    assert await client.text_document_document_link_async(asked(client, types.DocumentLinkParams)) == ()


@pytest.mark.asyncio
async def test_actions_and_commands(client):
    there = types.Range(start=place(16, 9), end=place(16, 9))
    actions = await client.text_document_code_action_async(
        asked(client, types.CodeActionParams, range=there, context=types.CodeActionContext(diagnostics=[])))
    assert [a.title for a in actions] == ["Replace 'coun' by 'count'"]
    page = await client.workspace_execute_command_async(types.ExecuteCommandParams("kcl.explain", ["undefined-name"]))
    assert page.startswith("# undefined-name")


@pytest.mark.asyncio
async def test_type_hierarchy(client):
    items = await client.text_document_prepare_type_hierarchy_async(asked(client, types.TypeHierarchyPrepareParams, 5, 8))
    assert [i.name for i in items] == ["App"]
    above = await client.type_hierarchy_supertypes_async(types.TypeHierarchySupertypesParams(items[0]))
    assert [i.name for i in above] == ["Base"]
    below = await client.type_hierarchy_subtypes_async(types.TypeHierarchySubtypesParams(above[0]))
    assert [i.name for i in below] == ["App"]
