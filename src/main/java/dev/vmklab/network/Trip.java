package dev.vmklab.network;

/// One question for a way: between which ends, in which state.
///
/// @param source address word of the first end
/// @param destination address word of the last end, which address hashes use however many gateways lie between
/// @param alternative which other uplink a team takes that sends by all of them, 0 for its own choice
record Trip(
        Network network,
        NetworkState state,
        Fabric fabric,
        FabricPath path,
        int source,
        int destination,
        int alternative) {
    static Trip between(Network network, NetworkState state, int from, int to) {
        Fabric fabric = state.fabric();
        int source = network.attachments().word(from);
        int destination = network.attachments().word(to);
        FabricPath path = new FabricPath(network.cabling(), fabric, network.index(), source, destination);
        return new Trip(network, state, fabric, path, source, destination, 0);
    }

    Trip by(int otherAlternative) {
        return new Trip(network, state, fabric, path, source, destination, otherAlternative);
    }

    String label(int element) {
        return network.index().label(network.element(element));
    }

    String portLabel(int port) {
        return network.index().label(network.cabling().port(port).id());
    }
}
