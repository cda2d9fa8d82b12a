package gsi.candidates.model;

import gsi.dataset.Operation;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;

/** What a candidate asks for, with its parameters. Which object and relative to which one stands in {@link Candidate}. */
public sealed interface Edit {

    /** The benchmark's operation. */
    Operation operation();

    /**
     * By a distance along an axis.
     *
     * @param direction which way
     * @param centimetres how far, above 0
     * @param axes whose left and right is meant
     */
    record Move(Direction direction, double centimetres, Axes axes) implements Edit {
        @Override
        public Operation operation() {
            return Operation.MOVE;
        }
    }

    /**
     * To a place beside or on the reference object, or to where the reference is.
     *
     * @param place where, seen from the camera
     */
    record Place(Relation place) implements Edit {
        @Override
        public Operation operation() {
            return Operation.MOVE;
        }
    }

    /**
     * About the object's vertical.
     *
     * @param degrees above 0, at most 360
     */
    record Rotate(double degrees, Turn turn) implements Edit {
        @Override
        public Operation operation() {
            return Operation.ROTATE;
        }
    }

    /** Out of the scene. */
    record Remove() implements Edit {
        @Override
        public Operation operation() {
            return Operation.REMOVE;
        }
    }

    /**
     * Larger or smaller on every side, standing where it stood.
     *
     * @param factor above 0, not 1
     */
    record Scale(double factor) implements Edit {
        @Override
        public Operation operation() {
            return Operation.SCALE;
        }
    }

    /** Whose axes a direction is along. */
    enum Axes {
        /** The camera's, as the box axis that lies closest to each (protocol.md §1, moving with a rotation). */
        CAMERA,
        /** The reference object's own. */
        REFERENCE
    }

    /** Where an object is put relative to the reference. */
    enum Relation {
        LEFT_OF,
        RIGHT_OF,
        IN_FRONT_OF,
        BEHIND,
        ON_TOP_OF
    }
}
