import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { assets, readDictionary } from './dictionary';

/** PP-OCRv4 mobile by PaddlePaddle: finds lines of text, and reads one line. */
export interface Models {
  detector: ort.InferenceSession;
  recogniser: ort.InferenceSession;
  /** The character of each class; the first class is "no character". */
  characters: readonly string[];
}

/** Loads both models, each for one thread: two threads cost more CPU than one, and the pool has a worker per core. */
export async function loadModels(): Promise<Models> {
  const options: ort.InferenceSession.SessionOptions = {
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Pictures differ in size: memory patterns of each would be kept for ever.
    enableMemPattern: false,
    logSeverityLevel: 3,
  };
  const load = (file: string) => ort.InferenceSession.create(join(assets, file), options);
  return {
    detector: await load('ch_PP-OCRv4_det_infer.onnx'),
    recogniser: await load('ch_PP-OCRv4_rec_infer.onnx'),
    characters: ['', ...readDictionary(), ' '],
  };
}

/** Runs a model with one input and one output. */
export async function run(model: ort.InferenceSession, data: Float32Array, shape: number[]): Promise<ort.Tensor> {
  const [input = '', output = ''] = [model.inputNames[0], model.outputNames[0]];
  const results = await model.run({ [input]: new ort.Tensor('float32', data, shape) });
  const result = results[output];
  if (!result) throw new Error('A model gave no answer');
  return result;
}
