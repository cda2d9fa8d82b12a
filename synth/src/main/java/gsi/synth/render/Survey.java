package gsi.synth.render;

import gsi.dataset.image.DepthMap;

/**
 * What is behind each pixel's centre.
 *
 * @param depth along the camera's z axis, millimetres
 * @param slots slot of the prop seen there, or −1; rows from the top
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are shared on purpose; surveys are never compared
public record Survey(DepthMap depth, int[] slots) {}
