package org.netloom.core.engine.recurrent;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The steps of an LSTM whose masked steps hand on neither output nor memory, by operations on arrays of their own: forward, and back with
 * exact slopes. With {@code z = x W + h R + b}, whose columns are block input, forget gate, output gate and input gate one after the other,
 * as Deeplearning4j has them, and {@code m} 1 where a step counts and 0 where not:
 *
 * <pre>
 * c' = m (f(z_f) c + f(z_g) a(z_i))        h' = m f(z_o) a(c')
 * </pre>
 *
 * (Hochreiter and Schmidhuber 1997, Gers et al. 2000.) Inputs and masks are [batch, features, time] and [batch, time].
 */
final class LstmSteps {

    /** Where slopes go: of the weights, of the biases, and of the inputs. */
    record Slopes(INDArray input, INDArray recurrent, INDArray bias, INDArray below) {}

    /** One step: the states before it, its sums, and its memory before the mask. */
    private record Step(INDArray output, INDArray memory, INDArray sums, INDArray reached, INDArray counts) {}

    private final INDArray input;
    private final INDArray inputWeights;
    private final INDArray recurrentWeights;
    private final INDArray biases;
    private final INDArray mask;
    private final IActivation gate;
    private final IActivation bend;
    private final int units;
    private final List<Step> steps = new ArrayList<>();

    LstmSteps(
            INDArray input,
            INDArray inputWeights,
            INDArray recurrentWeights,
            INDArray biases,
            INDArray mask,
            IActivation gate,
            IActivation bend) {
        this.input = input;
        this.inputWeights = inputWeights;
        this.recurrentWeights = recurrentWeights;
        this.biases = biases;
        this.mask = mask.castTo(input.dataType());
        this.gate = gate;
        this.bend = bend;
        units = (int) recurrentWeights.size(0);
    }

    /** From a state, or from zeros. */
    void forward(@Nullable INDArray fromOutput, @Nullable INDArray fromMemory) {
        INDArray nothing = Nd4j.zeros(input.dataType(), input.size(0), units);
        INDArray output = fromOutput == null ? nothing : fromOutput;
        INDArray memory = fromMemory == null ? nothing : fromMemory;
        for (int step = 0; step < input.size(2); step++) {
            INDArray sums = at(input, step)
                    .mmul(inputWeights)
                    .addi(output.mmul(recurrentWeights))
                    .addiRowVector(biases);
            INDArray counts = mask.getColumn(step, true);
            INDArray reached =
                    bent(gate, sums, 1).muli(memory).addi(bent(gate, sums, 3).muli(bent(bend, sums, 0)));
            steps.add(new Step(output, memory, sums, reached, counts));
            memory = reached.mulColumnVector(counts);
            output = bent(gate, sums, 2)
                    .muli(bend.getActivation(reached.dup(), true))
                    .muliColumnVector(counts);
        }
    }

    /** Adds nothing to what stood in the slopes before: they are written. The steps before the first get none. */
    void backward(INDArray epsilon, int first, Slopes slopes) {
        slopes.input().assign(0);
        slopes.recurrent().assign(0);
        slopes.bias().assign(0);
        slopes.below().assign(0);
        INDArray toOutput = Nd4j.zeros(input.dataType(), input.size(0), units);
        INDArray toMemory = toOutput.dup();
        for (int time = steps.size() - 1; time >= first; time--) {
            Step step = steps.get(time);
            INDArray sums = step.sums();
            toOutput.addi(at(epsilon, time)).muliColumnVector(step.counts());
            toMemory.muliColumnVector(step.counts())
                    .addi(sloped(bend, step.reached(), toOutput.mul(bent(gate, sums, 2))));
            INDArray toSums = Nd4j.hstack(
                    sloped(bend, part(sums, 0), toMemory.mul(bent(gate, sums, 3))),
                    sloped(gate, part(sums, 1), toMemory.mul(step.memory())),
                    sloped(
                            gate,
                            part(sums, 2),
                            toOutput.mul(bend.getActivation(step.reached().dup(), true))),
                    sloped(gate, part(sums, 3), toMemory.mul(bent(bend, sums, 0))));
            slopes.input().addi(at(input, time).transpose().mmul(toSums));
            slopes.recurrent().addi(step.output().transpose().mmul(toSums));
            slopes.bias().addi(toSums.sum(0).reshape(slopes.bias().shape()));
            slopes.below().get(all(), all(), point(time)).assign(toSums.mmul(inputWeights.transpose()));
            toMemory.muli(bent(gate, sums, 1));
            toOutput = toSums.mmul(recurrentWeights.transpose());
        }
    }

    private static INDArray at(INDArray sequence, int step) {
        return sequence.get(all(), all(), point(step)).dup();
    }

    private INDArray part(INDArray sums, int which) {
        return sums.get(all(), interval((long) which * units, (which + 1L) * units));
    }

    private INDArray bent(IActivation by, INDArray sums, int which) {
        return by.getActivation(part(sums, which).dup(), true);
    }

    private static INDArray sloped(IActivation by, INDArray sums, INDArray slopes) {
        return by.backprop(sums.dup(), slopes).getFirst();
    }
}
