# kcl_library(NAME DEPS...) makes the static library kcl_NAME of every .cpp below the calling folder,
# with the project's warnings, and lets it include what DEPS offer. EXCLUDE leaves out what matches an expression.
find_program(KCL_CCACHE ccache)
if(KCL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${KCL_CCACHE})
endif()

if(KCL_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(KCL_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fuse-ld=lld)
endif()

add_library(kcl_warnings INTERFACE)
target_compile_options(kcl_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor
                       $<$<BOOL:${KCL_WERROR}>:-Werror>
                       # g++ 12 warns about std::string's own operator+ when it is inlined (GCC bug 105329).
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

function(kcl_library name)
  cmake_parse_arguments(arg "" "EXCLUDE" "" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(arg_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${arg_EXCLUDE}")
  endif()
  if(sources)
    add_library(kcl_${name} STATIC ${sources})
    target_link_libraries(kcl_${name} PRIVATE kcl_warnings)
    set(scope PUBLIC)
  else()
    add_library(kcl_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(kcl_${name} ${scope} ${CMAKE_SOURCE_DIR})
  target_link_libraries(kcl_${name} ${scope} ${arg_UNPARSED_ARGUMENTS})
endfunction()
