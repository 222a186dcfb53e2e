/// The verbs of the command line, which run without a window.
///
/// [dev.vmklab.cli.Cli] takes the arguments and gives an exit code: 0 done, 1 findings or a missed expectation where
/// asked for, 2 bad input. Results go to standard output, errors as one readable line to standard error.
@NullMarked
package dev.vmklab.cli;

import org.jspecify.annotations.NullMarked;
