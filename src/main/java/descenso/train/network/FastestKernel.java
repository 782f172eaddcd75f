package descenso.train.network;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The vector kernel where this JVM can run it, else EJML's. Chosen at the first network, not before: what is loaded for
 * it costs a start dear.
 */
final class FastestKernel {

    static final Kernel KERNEL = find();

    private FastestKernel() {}

    private static Kernel find() {
        try {
            return compilesVectors() ? vectorKernel() : new EjmlKernel();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            // another JVM than those that run.sh starts: no such option, no such module, no way to it
            return new EjmlKernel();
        }
    }

    /**
     * Whether this JVM makes machine instructions of vectors. Otherwise each of them would be an object, and far slower
     * than plain Java.
     */
    private static boolean compilesVectors() {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return options.getVMOption("EnableVectorSupport").getValue().equals("true")
                && options.getVMOption("TieredStopAtLevel").getValue().equals("4");
    }

    /**
     * Adds the module to the running JVM, as an agent's would be: asked for on the command line, it would be loaded at
     * every start, with a warning on the screen.
     */
    private static Kernel vectorKernel() throws ReflectiveOperationException {
        Class.forName("jdk.internal.module.Modules")
                .getMethod("loadModule", String.class)
                .invoke(null, "jdk.incubator.vector");
        return Class.forName("descenso.train.network.VectorKernel")
                .asSubclass(Kernel.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
