# Makes one C++ file of the pages below a folder, ordered by the name of the kind:
#   cmake -DPAGES=frontend/diag/explain -DOUTPUT=pages.cpp -P embed_pages.cmake
# Run by the build whenever a page changes.
file(GLOB found ${PAGES}/*/*.md)
set(names "")
foreach(path IN LISTS found)
  get_filename_component(name "${path}" NAME_WE)
  list(APPEND names "${name}")
  set("path_of_${name}" "${path}")
endforeach()
list(SORT names)
set(text "// Made of explain/*/*.md.\n#include \"frontend/diag/explain_pages.h\"\n\nnamespace kcl::diag {\n\n")
string(APPEND text "namespace {\n\nconstexpr ExplainPage kPages[] = {\n")
foreach(name IN LISTS names)
  file(READ "${path_of_${name}}" page)
  string(APPEND text "    {\"${name}\", R\"page(${page})page\"},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\nstd::span<const ExplainPage> explainPages() {\n    return kPages;\n}\n\n}  // namespace kcl::diag\n")
file(WRITE "${OUTPUT}" "${text}")
