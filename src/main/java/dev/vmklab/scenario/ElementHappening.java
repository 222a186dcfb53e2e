package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// Physical elements that stop working, work badly, or work again.
public sealed interface ElementHappening extends Happening {
    double MIN_CAPACITY_FRACTION = 1e-3;
    double MAX_LOSS_FRACTION = 0.5;
    double MAX_DELAY_SECONDS = 10;
    double MIN_FLAP_SECONDS = 0.01;
    int MAX_FLAPS = 10_000;

    /// An element stops working: a vmnic, cable, switch port, physical switch, host, array port, array, gateway or
    /// appliance.
    record Fail(Id element, Extras extras) implements ElementHappening {
        public Fail(Id element) {
            this(element, Extras.NONE);
        }
    }

    /// Whatever befell an element is over: it works again, at full capacity, and passes frames. For a datastore, its
    /// device is there again.
    record Restore(Id element, Extras extras) implements ElementHappening {
        public Restore(Id element) {
            this(element, Extras.NONE);
        }
    }

    /// An element works badly: a cable, vmnic, switch port or array port, in both directions.
    ///
    /// @param capacityFraction what is left of its speed, 0.001 to 1
    /// @param lossFraction share of packets that it loses at random, 0 to 0.5
    /// @param delaySeconds what it adds to the delay of each packet, 0 to 10
    record Degrade(Id element, double capacityFraction, double lossFraction, double delaySeconds, Extras extras)
            implements ElementHappening {
        public Degrade {
            Check.range("capacityFraction", capacityFraction, MIN_CAPACITY_FRACTION, 1);
            Check.range("lossFraction", lossFraction, 0, MAX_LOSS_FRACTION);
            Check.range("delaySeconds", delaySeconds, 0, MAX_DELAY_SECONDS);
        }

        public Degrade(Id element, double capacityFraction, double lossFraction, double delaySeconds) {
            this(element, capacityFraction, lossFraction, delaySeconds, Extras.NONE);
        }
    }

    /// An element passes nothing although its link status stays up: a vmnic, cable, switch port, physical switch or
    /// array
    /// port. Link status cannot see it; beacon probing can.
    record BlackHole(Id element, Extras extras) implements ElementHappening {
        public BlackHole(Id element) {
            this(element, Extras.NONE);
        }
    }

    /// The link of an element goes down and comes up again and again: a vmnic, cable, switch port, physical switch or
    /// array port.
    ///
    /// @param downSeconds how long it stays down each time, 0.01 to 10 000 000
    /// @param upSeconds how long it stays up before it goes down again
    /// @param times how often it goes down, 1 to 10 000
    record Flap(Id element, double downSeconds, double upSeconds, int times, Extras extras)
            implements ElementHappening {
        public Flap {
            Check.range("downSeconds", downSeconds, MIN_FLAP_SECONDS, Scenario.MAX_SECONDS);
            Check.range("upSeconds", upSeconds, MIN_FLAP_SECONDS, Scenario.MAX_SECONDS);
            Check.range("times", times, 1, MAX_FLAPS);
        }

        public Flap(Id element, double downSeconds, double upSeconds, int times) {
            this(element, downSeconds, upSeconds, times, Extras.NONE);
        }
    }
}
