# Sourced by mvnw: leaves JAVA_HOME at a JDK that can build this project, or says what to install.
# The build loads the application's classes inside Maven's own JVM, so toolchains are no way out.

wanted_jdk=25

# jdk_major <folder>: the major version of the JDK there, 0 if there is none.
jdk_major() {
  jdk_version=
  if [ -x "$1/bin/javac" ]; then
    if [ -r "$1/release" ]; then
      jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
    else
      jdk_version=$("$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p')
    fi
  fi
  printf %s "${jdk_version:-0}"
}

# jdk_on_path: the home of the JDK whose javac is on the PATH, found by asking it: it may be a shim.
jdk_on_path() {
  command -v javac >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# jdk_installed: among the usual places, the oldest JDK that is new enough.
jdk_installed() {
  set +f
  jdk_best= jdk_best_major=9999
  for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_found=$(jdk_major "$jdk")
    if [ "$jdk_found" -ge "$wanted_jdk" ] && [ "$jdk_found" -lt "$jdk_best_major" ]; then
      jdk_best=$jdk jdk_best_major=$jdk_found
    fi
  done
  set -f
  printf %s "$jdk_best"
}

if [ "$(jdk_major "${JAVA_HOME:-/nowhere}")" -lt "$wanted_jdk" ]; then
  JAVA_HOME=$(jdk_on_path)
  if [ "$(jdk_major "${JAVA_HOME:-/nowhere}")" -lt "$wanted_jdk" ]; then
    JAVA_HOME=$(jdk_installed)
  fi
  if [ -z "$JAVA_HOME" ]; then
    echo "Kinbridge needs a JDK $wanted_jdk or newer and found none: install one (for example Eclipse Temurin $wanted_jdk from https://adoptium.net) or set JAVA_HOME to it." >&2
    exit 1
  fi
fi
export JAVA_HOME
