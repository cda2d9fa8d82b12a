package gsi.synth.edit;

import gsi.dataset.Operation;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;
import gsi.synth.render.Pose;
import gsi.synth.solid.Vec;
import java.util.Locale;

/** What an instruction wants done to one prop. */
public sealed interface Change {

    Operation operation();

    /** The instruction, in the wording of the benchmark. */
    String sentence(String label);

    /**
     * The pose after a part of the change.
     *
     * @param share 1 as asked, ½ half way, −1 the opposite
     */
    Pose applied(Pose pose, double share);

    /** What the benchmark appends to every instruction. */
    String REST = ", while keeping other objects unchanged.";

    /**
     * Along the table.
     *
     * @param direction left, right, front or behind, in the prop's own axes (protocol.md §1)
     * @param centimetres how far
     */
    record Move(Direction direction, int centimetres) implements Change {

        @Override
        public Operation operation() {
            return Operation.MOVE;
        }

        @Override
        public String sentence(String label) {
            String where = direction == Direction.BEHIND ? "back" : direction.word();
            return "Move the " + label + " " + centimetres + " centimeters to the " + where + REST;
        }

        @Override
        public Pose applied(Pose pose, double share) {
            Vec own = switch (direction) {
                case LEFT -> new Vec(-1, 0, 0);
                case RIGHT -> new Vec(1, 0, 0);
                case FRONT -> new Vec(0, 0, 1);
                case BEHIND -> new Vec(0, 0, -1);
                case ABOVE, BELOW -> throw new IllegalStateException("props stay on the table");
            };
            Vec by = own.turned(pose.yaw()).times(share * centimetres / 100);
            return pose.at(pose.x() + by.x(), pose.z() + by.z());
        }
    }

    /** About the vertical through the middle of the box. */
    record Rotate(Turn turn, int degrees) implements Change {

        @Override
        public Operation operation() {
            return Operation.ROTATE;
        }

        @Override
        public String sentence(String label) {
            return "Rotate the " + label + " " + degrees + " degrees "
                    + turn.name().toLowerCase(Locale.ROOT) + " along its vertical axis" + REST;
        }

        @Override
        public Pose applied(Pose pose, double share) {
            double angle = StrictMath.toRadians(degrees) * share;
            return pose.turnedBy(turn == Turn.COUNTERCLOCKWISE ? angle : -angle);
        }
    }

    /** Off the table. */
    record Remove() implements Change {

        @Override
        public Operation operation() {
            return Operation.REMOVE;
        }

        @Override
        public String sentence(String label) {
            return "Remove the " + label + " from the scene" + REST;
        }

        /** Whoever removes a prop has no pose for it; what is left in place stays as it was. */
        @Override
        public Pose applied(Pose pose, double share) {
            return pose;
        }
    }

    /** All sides alike, standing where it stood. */
    record Scale(double factor) implements Change {

        @Override
        public Operation operation() {
            return Operation.SCALE;
        }

        @Override
        public String sentence(String label) {
            return "Make the " + label + " " + factor + "x its size" + REST;
        }

        @Override
        public Pose applied(Pose pose, double share) {
            return pose.scaledBy(share < 0 ? 1 / factor : 1 + (factor - 1) * share);
        }
    }
}
