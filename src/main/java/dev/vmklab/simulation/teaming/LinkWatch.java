package dev.vmklab.simulation.teaming;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.state.State;

/// Everything that notices whether physical links are up and pass frames: link status, LACP and beacons.
///
/// @param flapping elements whose links go up and down by themselves
/// @param moves what switches make of ports that move to another uplink
public record LinkWatch(LinkStatus links, Flapping flapping, LacpTimers lacp, BeaconTimers beacons, PortMoves moves) {
    public static LinkWatch of(State state, Recorder recorder) {
        LinkStatus links = new LinkStatus(state, recorder);
        return new LinkWatch(
                links,
                new Flapping(state),
                new LacpTimers(state, recorder, links),
                new BeaconTimers(state, recorder),
                PortMoves.of(state, recorder));
    }

    public LinkWatch copy(State copiedState, Recorder copiedRecorder) {
        LinkStatus copied = links.copy(copiedState, copiedRecorder);
        return new LinkWatch(
                copied,
                flapping.copy(copiedState),
                lacp.copy(copiedState, copiedRecorder, copied),
                beacons.copy(copiedState, copiedRecorder),
                moves.copy(copiedState, copiedRecorder));
    }

    public LinkWatch amended(State amended, Recorder newRecorder, Reindex by) {
        LinkStatus newLinks = links.amended(amended, newRecorder, by);
        return new LinkWatch(
                newLinks,
                flapping.amended(amended, by),
                lacp.amended(amended, newRecorder, newLinks),
                beacons.amended(amended, newRecorder),
                moves.amended(amended, newRecorder, by));
    }

    public void begin() {
        beacons.begin();
        moves.begin();
    }

    /// Looks at all links after elements have failed or come back, before traffic is routed again.
    public void observe() {
        links.observe();
        lacp.observe();
        beacons.observe();
        moves.observe(true);
    }
}
