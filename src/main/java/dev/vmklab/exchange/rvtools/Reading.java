package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Origin;
import dev.vmklab.exchange.Account;
import dev.vmklab.exchange.Ids;
import dev.vmklab.exchange.ImportDefaults;
import dev.vmklab.exchange.Names;
import dev.vmklab.exchange.PortNumbers;

/// What all readers of one import share.
record Reading(Export export, Account account, Ids ids, PortNumbers portNumbers, ImportDefaults defaults) {
    /// The `source` of every imported element's origin.
    private static final String SOURCE = "rvtools";

    /// Where an element came from.
    Origin origin(String key) {
        return new Origin(SOURCE, Names.fit(key));
    }

    static Reading of(Export export) {
        return new Reading(export, new Account(), new Ids(), new PortNumbers(), ImportDefaults.standard());
    }
}
