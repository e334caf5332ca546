import type { PropsWithChildren } from 'react';
import './app.css';

export function App({ children }: PropsWithChildren) {
  return children;
}

export default App;
