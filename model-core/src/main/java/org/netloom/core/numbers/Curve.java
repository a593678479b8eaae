package org.netloom.core.numbers;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** An activation function over arrays, in loops that the compiler turns into vector instructions where the function allows. */
public enum Curve {
    IDENTITY {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            System.arraycopy(z, 0, y, 0, count);
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            // The slope is 1.
        }
    },
    RELU {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                y[i] = Math.max(0f, z[i]);
            }
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                // 1 or 0 without a branch: even the least number that is above 0 is beyond 1 then.
                e[i] *= Math.min(1f, Math.max(0f, z[i]) * 1e38f * 1e38f);
            }
        }
    },
    LEAKY_RELU {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                y[i] = z[i] < 0 ? alpha * z[i] : z[i];
            }
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                e[i] = z[i] < 0 ? alpha * e[i] : e[i];
            }
        }
    },
    ELU {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                y[i] = z[i] < 0 ? alpha * (float) Math.expm1(z[i]) : z[i];
            }
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                e[i] = z[i] < 0 ? e[i] * (y[i] + alpha) : e[i];
            }
        }
    },
    TANH {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            System.arraycopy(z, 0, y, 0, count);
            Curves.tanh(y, 0, count);
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                e[i] *= 1 - y[i] * y[i];
            }
        }
    },
    SIGMOID {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            System.arraycopy(z, 0, y, 0, count);
            Curves.sigmoid(y, 0, count);
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                e[i] *= y[i] * (1 - y[i]);
            }
        }
    },
    SWISH {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            System.arraycopy(z, 0, y, 0, count);
            Curves.sigmoid(y, 0, count);
            for (int i = 0; i < count; i++) {
                y[i] *= z[i];
            }
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            // Nothing is needed of z and y any more: they may hold what is worked out.
            Curves.sigmoid(z, 0, count);
            for (int i = 0; i < count; i++) {
                e[i] *= z[i] + y[i] * (1 - z[i]);
            }
        }
    },
    SOFTSIGN {
        @Override
        void bend(float[] z, float[] y, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                y[i] = z[i] / (1 + Math.abs(z[i]));
            }
        }

        @Override
        void slope(float[] z, float[] y, float[] e, int count, float alpha) {
            for (int i = 0; i < count; i++) {
                float by = 1 / (1 + Math.abs(z[i]));
                e[i] *= by * by;
            }
        }
    };

    /** Works out y of the first so many z. */
    abstract void bend(float[] z, float[] y, int count, float alpha);

    /** Makes of the loss's slopes by y in e its slopes by z. May spoil z. */
    abstract void slope(float[] z, float[] y, float[] e, int count, float alpha);

    /**
     * A function with its setting.
     *
     * @param alpha the slope of what is negative, where the function has one
     */
    public record Bent(Curve curve, float alpha) {

        public void bend(float[] z, float[] y, int count) {
            curve.bend(z, y, count, alpha);
        }

        public void slope(float[] z, float[] y, float[] e, int count) {
            curve.slope(z, y, e, count, alpha);
        }

        /** Whether the slope is known from y alone, which may then stand for z too. */
        public boolean isSlopedByAnswers() {
            return switch (curve) {
                case IDENTITY, RELU, TANH, SIGMOID -> true;
                case LEAKY_RELU, ELU -> alpha > 0;
                case SWISH, SOFTSIGN -> false;
            };
        }
    }

    /** The curve of a function of Deeplearning4j; empty if it has settings or a shape that none here has. */
    public static Optional<Bent> of(IActivation activation) {
        if (activation instanceof ActivationLReLU leaky) {
            return Optional.of(new Bent(LEAKY_RELU, (float) leaky.getAlpha()));
        }
        if (activation instanceof ActivationELU elu) {
            return Optional.of(new Bent(ELU, (float) elu.getAlpha()));
        }
        if (activation instanceof ActivationReLU relu) {
            boolean plain = relu.getMax() == null && relu.getThreshold() == null && relu.getNegativeSlope() == null;
            return plain ? Optional.of(new Bent(RELU, 0)) : Optional.empty();
        }
        Curve curve = null;
        if (activation instanceof ActivationIdentity) {
            curve = IDENTITY;
        } else if (activation instanceof ActivationTanH) {
            curve = TANH;
        } else if (activation instanceof ActivationSigmoid) {
            curve = SIGMOID;
        } else if (activation instanceof ActivationSwish) {
            curve = SWISH;
        } else if (activation instanceof ActivationSoftSign) {
            curve = SOFTSIGN;
        }
        return Optional.ofNullable(curve).map(found -> new Bent(found, 0));
    }
}
