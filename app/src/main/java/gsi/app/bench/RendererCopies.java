package gsi.app.bench;

import com.sun.prism.GraphicsPipeline;
import com.sun.prism.sw.SWPipeline;

/**
 * The copies that JavaFX's software renderer keeps of pictures that were on screen. They lie on the heap, go some time after
 * their pictures do, and no public interface counts them; a hardware renderer has them in its own memory.
 */
final class RendererCopies {

    private RendererCopies() {}

    /** Their bytes on the heap now. */
    static long bytes() {
        return GraphicsPipeline.getPipeline() instanceof SWPipeline
                ? GraphicsPipeline.getDefaultResourceFactory()
                        .getTextureResourcePool()
                        .managed()
                : 0;
    }
}
