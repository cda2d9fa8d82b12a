package gsi.app.compare;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** An arrow as lines, its head of the same size however long it is. */
record ArrowShape(double fromX, double fromY, double toX, double toY) {

    private static final double HEAD = 11;
    private static final double SLIM = 0.45;

    Path path(String... style) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double x = length == 0 ? 0 : (toX - fromX) / length;
        double y = length == 0 ? 0 : (toY - fromY) / length;
        double head = Math.min(HEAD, length);
        Path path = new Path(
                new MoveTo(fromX, fromY),
                new LineTo(toX, toY),
                new MoveTo(toX - head * (x - SLIM * y), toY - head * (y + SLIM * x)),
                new LineTo(toX, toY),
                new LineTo(toX - head * (x + SLIM * y), toY - head * (y - SLIM * x)));
        path.getStyleClass().setAll(style);
        return path;
    }

    double middleX() {
        return (fromX + toX) / 2;
    }

    double middleY() {
        return (fromY + toY) / 2;
    }
}
