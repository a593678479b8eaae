package org.netloom.core.data;

import java.util.SplittableRandom;
import org.netloom.core.data.Augmentation.Kind;

/**
 * One way in which a picture is varied, drawn by chance within what an {@link Augmentation} allows. What a turned or moved picture leaves
 * open is filled with its mirror image, so that no edge appears that was not there. Between pixels it is interpolated linearly.
 */
public final class PictureVariation {

    private static final float WHITE = 255f;

    private final boolean mirrored;
    private final boolean upsideDown;
    private final double angle;
    private final double right;
    private final double down;
    private final double scale;
    private final float lighter;
    private final double noise;
    private final SplittableRandom grains;

    private PictureVariation(Augmentation allowed, SplittableRandom random) {
        mirrored = random.nextBoolean() && allowed.amount(Kind.FLIP_HORIZONTAL) > 0;
        upsideDown = random.nextBoolean() && allowed.amount(Kind.FLIP_VERTICAL) > 0;
        angle = Math.toRadians(either(random, allowed.amount(Kind.ROTATE)));
        right = either(random, allowed.amount(Kind.SHIFT));
        down = either(random, allowed.amount(Kind.SHIFT));
        scale = 1 + either(random, allowed.amount(Kind.ZOOM));
        lighter = (float) either(random, allowed.amount(Kind.BRIGHTNESS));
        noise = allowed.amount(Kind.NOISE);
        grains = random;
    }

    /** The variation of a seed; the same seed gives the same one. */
    public static PictureVariation draw(Augmentation allowed, long seed) {
        return new PictureVariation(allowed, new SplittableRandom(seed));
    }

    /**
     * Variations of one picture, for people to look at.
     *
     * @param seeds one for each
     * @return as many pictures as seeds, in their order
     */
    public static PictureBlock shown(PictureBlock block, int picture, Augmentation allowed, long... seeds) {
        byte[] bytes = new byte[Math.multiplyExact(seeds.length, block.step())];
        float[] numbers = new float[block.step()];
        for (int i = 0; i < seeds.length; i++) {
            draw(allowed, seeds[i]).copy(block, picture, numbers, 0);
            for (int j = 0; j < numbers.length; j++) {
                bytes[i * numbers.length + j] = (byte) Math.round(numbers[j] * WHITE);
            }
        }
        return new PictureBlock(bytes, block.height(), block.width(), block.channels());
    }

    private static double either(SplittableRandom random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** Writes a picture so varied as numbers from 0 to 1, from a place on. For one picture: another one would get other grains. */
    public void copy(PictureBlock block, int picture, float[] target, int at) {
        if (angle == 0 && right == 0 && down == 0 && scale == 1 && !mirrored && !upsideDown) {
            block.copy(picture, target, at);
        } else {
            move(block, picture, target, at);
        }
        light(target, at, block.step());
    }

    private void move(PictureBlock block, int picture, float[] target, int at) {
        float[] source = new float[block.step()];
        block.copy(picture, source, 0);
        int width = block.width();
        int height = block.height();
        int channels = block.channels();
        double cos = Math.cos(angle) / scale;
        double sin = Math.sin(angle) / scale;
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            double fromMiddleY = y - middleY - down * height;
            for (int x = 0; x < width; x++) {
                double fromMiddleX = x - middleX - right * width;
                double sourceX = cos * fromMiddleX + sin * fromMiddleY;
                double sourceY = cos * fromMiddleY - sin * fromMiddleX;
                sample(
                        source,
                        block,
                        middleX + (mirrored ? -sourceX : sourceX),
                        middleY + (upsideDown ? -sourceY : sourceY),
                        target,
                        at + (y * width + x) * channels);
            }
        }
    }

    private static void sample(float[] source, PictureBlock block, double x, double y, float[] target, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = (float) (x - left);
        float along = (float) (y - top);
        int channels = block.channels();
        int one = within(left, block.width());
        int next = within(left + 1, block.width());
        int upper = within(top, block.height()) * block.width();
        int lower = within(top + 1, block.height()) * block.width();
        for (int channel = 0; channel < channels; channel++) {
            float above = mix(
                    source[(upper + one) * channels + channel], source[(upper + next) * channels + channel], across);
            float below = mix(
                    source[(lower + one) * channels + channel], source[(lower + next) * channels + channel], across);
            target[at + channel] = mix(above, below, along);
        }
    }

    private static float mix(float one, float other, float share) {
        return one + (other - one) * share;
    }

    /** A place beyond the edge, seen in a mirror that stands on it. */
    private static int within(int place, int length) {
        int folded = Math.floorMod(place, 2 * length);
        return folded < length ? folded : 2 * length - 1 - folded;
    }

    private void light(float[] target, int at, int length) {
        if (lighter == 0 && noise == 0) {
            return;
        }
        for (int i = at; i < at + length; i++) {
            float grain = noise == 0 ? 0 : (float) (grains.nextGaussian() * noise);
            target[i] = Math.max(0, Math.min(1, target[i] + lighter + grain));
        }
    }
}
