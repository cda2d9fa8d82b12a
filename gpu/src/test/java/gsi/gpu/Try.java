package gsi.gpu;
import gsi.gpu.device.*;
import gsi.scorer.lpips.*;
import java.nio.file.Path;
public class Try { public static void main(String[] a) throws Exception {
 System.out.println(Devices.list());
 long t=System.nanoTime();
 try (LpipsNetwork n = a.length>0 ? LpipsNetwork.load(Path.of(a[0])) : null; GpuScorer s = GpuScorer.open(ScorerDevice.GPU, n, System.out::println)) {
  System.out.println(s.device()+" "+(System.nanoTime()-t)/1e6+" ms");
 } } }
