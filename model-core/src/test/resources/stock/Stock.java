import java.io.File;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What somebody has who knows nothing of Netloom: loads each network of a folder, asks it, and writes what it answers. */
public class Stock {
    public static void main(String[] arguments) throws Exception {
        for (File network : new File(arguments[0]).listFiles()) {
            if (network.getName().endsWith(".zip")) {
                String name = network.getPath().substring(0, network.getPath().length() - 4);
                INDArray question = Nd4j.readNpy(new File(name + ".question.npy"));
                INDArray answer = ComputationGraph.load(network, false).output(question)[0];
                Nd4j.writeAsNumpy(answer.dup('c'), new File(name + ".answer.npy"));
            }
        }
    }
}
