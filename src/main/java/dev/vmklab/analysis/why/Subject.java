package dev.vmklab.analysis.why;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;

/// What an explanation is about. Found by ids, so that it is the same in a fork with a changed design.
public sealed interface Subject {
    /// What a person calls it.
    String label(DesignIndex index);

    /// The reads or the writes of a datastore on a host.
    record OfStorage(StorageUse use) implements Subject {
        @Override
        public String label(DesignIndex index) {
            return use.direction() + " of " + index.label(use.datastore()) + " on " + index.label(use.host());
        }
    }

    /// One direction of a link.
    record OfLink(Link.Kind kind, Id from, Id to) implements Subject {
        public static OfLink of(Link link) {
            return new OfLink(link.kind(), link.from(), link.to());
        }

        @Override
        public String label(DesignIndex index) {
            return index.label(from) + " -> " + index.label(to);
        }

        /// The link's number, or -1 where the network does not have it.
        int in(Network network) {
            for (int l = 0; l < network.linkCount(); l++) {
                if (of(network.link(l)).equals(this)) {
                    return l;
                }
            }
            return -1;
        }
    }
}
