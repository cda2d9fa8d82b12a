/**
 * An optional gate of candidates: a language model behind an OpenAI-compatible endpoint (vLLM's, for one) is asked whether an
 * edit is implausible, whether an object's label fits its picture, and for a better sentence. Nothing here runs unless
 * somebody makes a {@link LanguageGate} with an endpoint.
 *
 * <p>{@link GateSettings} say what may be asked, how fast and for how much; {@link GatePrompts} are texts that people may
 * change; {@link GateStore} keeps every answer with model and prompt version in a file, so that nothing is asked twice;
 * {@link GateMeasures} brings answers into the funnel. The key lives in {@link ApiKey} alone: it goes into one header of a
 * request and is cut out of whatever the endpoint sends back.
 */
@NullMarked
package gsi.candidates.gate;

import org.jspecify.annotations.NullMarked;
