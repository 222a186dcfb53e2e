package dev.vmklab.network;

import dev.vmklab.network.Cabling.SwitchCable;
import java.util.List;

/// One logical link between two bridges: a single cable or all cables of a port channel.
///
/// @param bridgeA bridge of the members' ports A
/// @param members working cables
record Channel(int bridgeA, int bridgeB, List<SwitchCable> members) {
    Channel {
        members = List.copyOf(members);
    }

    int otherBridge(int bridge) {
        return bridge == bridgeA ? bridgeB : bridgeA;
    }
}
