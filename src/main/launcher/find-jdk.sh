# Finds a JDK without starting one, by the "release" file in its home. To be read by a POSIX shell script:
#   find_jdk 25 java     prints the home of a JDK 25 or newer that has bin/java; else one line on stderr and status 2
# Looked at, in this order: VMKLAB_JAVA_HOME, JAVA_HOME, java on the PATH, the usual folders. Of several JDKs in the
# usual folders the oldest that will do is taken, being nearest to what the program is tested with.

# The feature release (25 of "25.0.3") of the JDK in the home $1, into jdk_feature; 0 where there is none.
read_jdk_feature() {
    jdk_feature=0
    [ -r "$1/release" ] || return 0
    while IFS='=' read -r jdk_key jdk_value || [ -n "$jdk_key" ]; do
        if [ "$jdk_key" = JAVA_VERSION ]; then
            jdk_value=${jdk_value#\"}
            jdk_value=${jdk_value%%[!0-9]*}
            jdk_feature=${jdk_value:-0}
            return 0
        fi
    done <"$1/release"
}

# Whether the home $1 holds a JDK of at least $2 with the program bin/$3.
is_jdk() {
    [ -x "$1/bin/$3" ] || return 1
    read_jdk_feature "$1"
    [ "$jdk_feature" -ge "$2" ]
}

# The file that $1 stands for once all symbolic links are followed, into resolved.
resolve_links() {
    resolved=$1
    while [ -h "$resolved" ]; do
        link_target=$(readlink "$resolved") || return 1
        case $link_target in
            /*) resolved=$link_target ;;
            *) resolved=${resolved%/*}/$link_target ;;
        esac
    done
}

find_jdk() {
    if [ -n "${VMKLAB_JAVA_HOME:-}" ]; then
        if is_jdk "$VMKLAB_JAVA_HOME" "$1" "$2"; then
            printf '%s\n' "$VMKLAB_JAVA_HOME"
            return 0
        fi
        echo "vmklab: VMKLAB_JAVA_HOME=$VMKLAB_JAVA_HOME is not the home of a JDK $1 or newer." >&2
        return 2
    fi
    if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME" "$1" "$2"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    jdk_java=$(command -v java) || jdk_java=
    case $jdk_java in
        /*)
            resolve_links "$jdk_java"
            jdk_home=${resolved%/bin/*}
            if is_jdk "$jdk_home" "$1" "$2"; then
                printf '%s\n' "$jdk_home"
                return 0
            fi
            ;;
    esac

    jdk_best=
    jdk_best_feature=
    for jdk_home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if is_jdk "$jdk_home" "$1" "$2"; then
            if [ -z "$jdk_best" ] || [ "$jdk_feature" -lt "$jdk_best_feature" ]; then
                jdk_best=$jdk_home
                jdk_best_feature=$jdk_feature
            fi
        fi
    done
    if [ -n "$jdk_best" ]; then
        printf '%s\n' "$jdk_best"
        return 0
    fi
    echo "vmklab: no JDK $1 or newer found; install one, or set VMKLAB_JAVA_HOME to its home." >&2
    return 2
}
