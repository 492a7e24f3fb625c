import './styles/tokens.css';
import './styles/page.css';
import { useOwnIcons } from './kit/icons.ts';
import { followTheme } from './styles/theme.ts';
import './app/switchyard-app.ts';

followTheme();
useOwnIcons();
