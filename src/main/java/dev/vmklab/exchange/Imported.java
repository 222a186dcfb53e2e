package dev.vmklab.exchange;

import dev.vmklab.design.Design;
import dev.vmklab.ledger.Ledger;
import java.util.List;

/// What an import hands over.
///
/// @param tallies per kind of thing, how many rows were read and what became of them
public record Imported(Design design, Ledger ledger, List<Tally> tallies) {
    public Imported {
        tallies = List.copyOf(tallies);
    }
}
