package descenso.train.network;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The vector kernel if this JVM supports it, otherwise EJML's. Chosen when the first network is created, because the
 * classes that it loads would slow the start of the program.
 *
 * <p>The kernel uses the vector module, which incubates (JEP 414 in JDK 17, JEP 508 in JDK 25). It needs three things
 * of the program: {@code src/main/jvm/training.options}, the attribute {@code Add-Exports} of the jar (pom.xml) for
 * {@link #vectorKernel}, and a separate compilation ({@code src/vector}).
 *
 * @see <a href="https://openjdk.org/jeps/508">JEP 508: Vector API</a>
 */
final class FastestKernel {

    static final Kernel KERNEL = find();

    private FastestKernel() {}

    private static Kernel find() {
        try {
            return compilesVectors() ? vectorKernel() : new EjmlKernel();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            // A JVM that run.sh did not start may lack the option, the module or the access to it.
            return new EjmlKernel();
        }
    }

    /**
     * Tests whether this JVM compiles vector operations to machine instructions. Otherwise each vector would be an
     * object, and the kernel far slower than plain Java.
     */
    private static boolean compilesVectors() {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return options.getVMOption("EnableVectorSupport").getValue().equals("true")
                && options.getVMOption("TieredStopAtLevel").getValue().equals("4");
    }

    /**
     * Creates the vector kernel. Adds its module to the running JVM, as an agent can: a module on the command line
     * would be loaded at every start, with a warning on the screen.
     *
     * @throws ReflectiveOperationException if the module or the class is missing or not accessible
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
