package dev.vmklab.network;

import dev.vmklab.network.Attachment.Router;
import dev.vmklab.network.Attachment.Station;
import dev.vmklab.network.Attachment.VirtualPort;

/// Whether endpoints and links are there at all.
final class Presence {
    private Presence() {}

    /// Why an endpoint can neither send nor receive, in words; empty when it can.
    static String whyAbsent(Network network, NetworkState state, int endpoint) {
        String label = network.endpoint(endpoint).label();
        return switch (network.attachments().get(endpoint)) {
            case VirtualPort port -> {
                int host = state.hostOfEndpoint(endpoint);
                yield host < 0
                        ? label + " is on no running VM"
                        : !port.connected()
                                ? label + " is disconnected"
                                : state.isCut(endpoint)
                                        ? label + " is cut off at the uplinks of its host"
                                        : whyDown(network, state, network.hostElement(host));
            }
            case Station station -> {
                String device = whyDown(network, state, station.device());
                yield device.isEmpty() ? whyDown(network, state, station.station()) : device;
            }
            case Router router -> whyAbsent(network, state, router);
        };
    }

    /// Why a gateway forwards nothing, in words; empty when it does.
    static String whyAbsent(Network network, NetworkState state, Router router) {
        if (router.sw() < 0) {
            return router.gateway().name() + " runs on no physical switch";
        }
        String own = whyDown(network, state, router.element());
        return own.isEmpty() ? whyDown(network, state, network.cabling().switchElement(router.sw())) : own;
    }

    private static String whyDown(Network network, NetworkState state, int element) {
        return state.works(element) ? "" : network.index().label(network.element(element)) + " is down";
    }

    /// Why a link carries nothing, in words; empty when it works.
    static String whyBroken(Trip trip, int link) {
        for (int element : trip.network().elementsOf(link)) {
            if (!trip.state().works(element)) {
                return trip.network().link(link).label() + " is broken";
            }
        }
        return "";
    }
}
