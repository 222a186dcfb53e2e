package dev.vmklab.cli;

import picocli.CommandLine;

/// Makes the verbs, giving the program's version to those that write it.
final class Commands implements CommandLine.IFactory {
    private final String version;

    Commands(String version) {
        this.version = version;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(version));
        }
        return type == SweepCommand.class
                ? type.cast(new SweepCommand(version))
                : CommandLine.defaultFactory().create(type);
    }
}
