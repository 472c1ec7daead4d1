#!/bin/sh
# Makes grammar/generated from Kcl.g4. Needs Java and the ANTLR 4.9 tool (fetched through Maven, or named in
# ANTLR_JAR); with an argument, writes there instead. Two edits follow: no automaton is built before main, since no
# decision of this grammar asks for one, and the generator's trailing blanks go.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/generated}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=${ANTLR_JAR:-}
if [ -z "$jar" ]; then
  (cd "$work" && mvn -q dependency:copy -Dartifact=org.antlr:antlr4:4.9:jar:complete -DoutputDirectory=. >/dev/null)
  jar=$work/antlr4-4.9-complete.jar
fi
cp "$here/Kcl.g4" "$work/"
(cd "$work" && java -jar "$jar" -Dlanguage=Cpp -no-listener -no-visitor -package kcl::parse -o out Kcl.g4)
if grep -q adaptivePredict "$work/out/Kcl.cpp"; then
  echo "regenerate: these decisions need more than one token:" >&2
  grep -n -B12 adaptivePredict "$work/out/Kcl.cpp" >&2
  exit 1
fi
mkdir -p "$out"
sed -e 's/^Kcl::Initializer Kcl::_init;$//' -e 's/[[:space:]]*$//' "$work/out/Kcl.cpp" > "$out/Kcl.cpp"
sed -e 's/[[:space:]]*$//' "$work/out/Kcl.h" > "$out/Kcl.h"
