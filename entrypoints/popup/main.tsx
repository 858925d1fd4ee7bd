import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<p>勾稽 Gouji</p>, root);
