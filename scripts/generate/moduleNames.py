"""The public names of modules that nobody has imported, from their sources."""

import ast
import os
import pkgutil


def statements(body):
    """The statements of a module, those behind conditions too."""
    for node in body:
        yield node
        for part in ("body", "orelse", "handlers", "finalbody"):
            if isinstance(node, (ast.If, ast.Try, ast.ExceptHandler)):
                yield from statements(getattr(node, part, []))


def source_of(folder, module):
    """The file of a module in a folder, if it is written in Python."""
    base = os.path.join(folder, *module.split("."))
    return next((path for path in (base + ".py", os.path.join(base, "__init__.py")) if os.path.exists(path)), None)


def names_in(path):
    """What `__all__` lists, where it is written out; else functions, classes, and what a package takes from its files."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    listed, own = set(), set()
    for node in statements(tree.body):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
            for element in getattr(node.value, "elts", []):
                if isinstance(element, ast.Constant):
                    listed.add(element.value)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            own.add(node.name)
        elif isinstance(node, ast.ImportFrom) and node.level == 1 and node.module is not None:
            source = source_of(os.path.dirname(path), node.module)
            for alias in node.names:
                if alias.name != "*":
                    own.add(alias.asname or alias.name)
                elif source is not None:
                    own.update(names_in(source))
    return {name for name in listed or own if not name.startswith("_")}


def module_names(paths):
    """The public modules of a package that are written in Python, each with its public names."""
    found = {}
    for module in pkgutil.iter_modules(paths):
        source = source_of(module.module_finder.path, module.name)
        if source is not None and not module.name.startswith("_"):
            found[module.name] = sorted(names_in(source))
    return dict(sorted(found.items()))
