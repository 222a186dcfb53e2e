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
        return type == RunCommand.class
                ? type.cast(new RunCommand(version))
                : CommandLine.defaultFactory().create(type);
    }
}
