package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import java.util.List;

/// How a fault-tolerant VM's checkpoints follow from what it writes (model; the candidates of epochs are those of
/// `FT.FTCptEpochList`).
///
/// Every epoch the pages written in it are sent once, about half of them after compression of differences, beside all
/// disk writes and a part of the network input. Longer epochs send less, as pages are written again and again.
///
/// @param epochs candidates in seconds, ascending
/// @param pageShare part of the unique dirty bytes that is sent
/// @param inputShare part of the network input that is sent
public record Checkpointing(List<Double> epochs, double pageShare, double inputShare) {
    public Checkpointing {
        epochs = List.copyOf(epochs);
    }

    public static Checkpointing of(Parameters parameters) {
        return new Checkpointing(
                List.of(
                        parameters.get(Parameter.FT_EPOCH_1_SECONDS),
                        parameters.get(Parameter.FT_EPOCH_2_SECONDS),
                        parameters.get(Parameter.FT_EPOCH_3_SECONDS),
                        parameters.get(Parameter.FT_EPOCH_4_SECONDS)),
                parameters.get(Parameter.FT_PAGE_SHARE),
                parameters.get(Parameter.FT_INPUT_SHARE));
    }

    /// What a guest does that its secondary must learn of.
    ///
    /// @param workingSetBytes memory that is written again and again
    /// @param dirtyBytesPerSecond how fast pages of it are written
    /// @param diskWriteBytesPerSecond to all its disks
    /// @param inputBytesPerSecond from the network
    public record Load(
            double workingSetBytes,
            double dirtyBytesPerSecond,
            double diskWriteBytesPerSecond,
            double inputBytesPerSecond) {}

    /// Payload that a pair must send at an epoch, bytes per second.
    public double needed(Load load, double epoch) {
        double unique = load.workingSetBytes() <= 0
                ? 0
                : load.workingSetBytes()
                        * -StrictMath.expm1(-load.dirtyBytesPerSecond() * epoch / load.workingSetBytes());
        return pageShare * unique / epoch + load.diskWriteBytesPerSecond() + inputShare * load.inputBytesPerSecond();
    }

    /// The shortest epoch whose need fits, the longest where none does.
    ///
    /// @param available payload bytes per second
    public double epochFor(Load load, double available) {
        for (double epoch : epochs) {
            if (needed(load, epoch) <= available) {
                return epoch;
            }
        }
        return epochs.getLast();
    }

    /// By what factor a guest is slowed that gets less than it needs, 1 or more.
    public static double slowdown(double needed, double granted) {
        return needed <= granted ? 1 : granted <= 0 ? Double.POSITIVE_INFINITY : needed / granted;
    }

    /// How long the guest's packets wait on average for the checkpoint that covers them: half an epoch, the transfer of
    /// its bytes, and the way there and back.
    public static double outputLatency(double epoch, double needed, double granted, double roundTrip) {
        return granted <= 0 ? Double.POSITIVE_INFINITY : epoch / 2 + needed * epoch / granted + roundTrip;
    }
}
