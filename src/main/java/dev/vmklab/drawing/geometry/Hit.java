package dev.vmklab.drawing.geometry;

import dev.vmklab.design.value.Id;

/// What is at a point.
public sealed interface Hit {
    Id id();

    record OnNode(Node node) implements Hit {
        @Override
        public Id id() {
            return node.id();
        }
    }

    record OnCable(CableRun cable) implements Hit {
        @Override
        public Id id() {
            return cable.id();
        }
    }
}
