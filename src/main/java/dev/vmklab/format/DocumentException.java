package dev.vmklab.format;

import java.io.IOException;
import java.util.List;

/// A document that cannot be read or saved. The message is one line: the first problem with its place, and how many
/// more there are.
public final class DocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// @param problems at least one, in the order of the checks
    public DocumentException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    public DocumentException(Problem problem) {
        this(List.of(problem));
    }

    /// Everything that was found, at most as many as help.
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String first = problems.getFirst().toString();
        return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
    }
}
