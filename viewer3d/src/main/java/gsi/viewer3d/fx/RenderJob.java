package gsi.viewer3d.fx;

import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;

/** All that one picture is made from, at one moment. */
record RenderJob(
        SceneRenderer renderer,
        SceneContent scene,
        ViewCamera camera,
        RenderStyle style,
        double scale,
        Viewport size) {}
